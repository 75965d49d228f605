// says: SyntaxError
}}); postMessage({ kind: 'text', stream: 'out', text: 'escaped' }); (async () => {{
