import { at } from '../../../src/figures/draw.ts';
import { Choices } from '../Choices.tsx';
import type { View } from '../widget.ts';
import { names, switches, tests, type Values } from './values.ts';
import { words } from './words.ts';
import './Defects.css';

export const Defects: View<Values> = ({ picture, given: { locale } }) => {
  const t = words[locale];
  return (
    <div class="defects">
      <p class="prompt">{t.prompt}</p>
      <div class="switches">
        {names.map((name) => (
          <div class="switch">
            <span>{t.switches[name]}</span>
            <Choices<string>
              picture={picture}
              name={name}
              slot={name}
              of={switches[name]}
              label={t.switches[name]}
              word={(option) => (t.options[name] as Record<string, string>)[option]}
            />
          </div>
        ))}
      </div>
      <table class="tests">
        <thead>
          <tr>{t.head.map((head) => (head ? <th scope="col">{head}</th> : <td />))}</tr>
        </thead>
        <tbody>
          {tests.map((test) => (
            <tr>
              <th scope="row">
                {t.tests[test]}
                <small {...at(picture, `note-${test}`)} />
              </th>
              <td class="should">{t.should[test]}</td>
              <td class="value">
                <span class="guess" role="group" aria-label={t.guess(t.tests[test])} {...at(picture, `guess-${test}`)}>
                  <button type="button" data-guess={`${test}=pass`}>
                    {t.passes}
                  </button>
                  <button type="button" data-guess={`${test}=fail`}>
                    {t.misses}
                  </button>
                </span>
                <span class="num" {...at(picture, `num-${test}`)} />
              </td>
              <td class="last">
                <span {...at(picture, `verdict-${test}`)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="readout" {...at(picture, 'readout')} />
    </div>
  );
};
