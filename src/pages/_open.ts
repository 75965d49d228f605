import { openDocument } from '../../components/site/open.ts';

/** The page's one look to the right: each chapter's state is a chunk of its own. */
void openDocument(
  import.meta.glob(['/content/chapters/*/state.ts', '/content/home/state.ts', '/content/pages/*/state.ts']),
);
