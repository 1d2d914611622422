// Parses Mermaid diagrams: node mermaid.mjs LIBRARY FILE…, a line "file<TAB>kind or refused" for each.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

// Mermaid expects a browser. This is as much of one as its text filter asks for before it finds that it is of no use here.
class Nothing { get firstChild() { return null; } }
for (const name of ['Element', 'Node', 'DocumentFragment', 'HTMLTemplateElement', 'NamedNodeMap', 'HTMLFormElement', 'DOMParser']) {
  globalThis[name] = Nothing;
}
globalThis.NodeFilter = {};
globalThis.window = globalThis;
globalThis.addEventListener ??= () => {};
globalThis.document = {
  nodeType: 9, currentScript: null, implementation: {}, documentElement: {}, addEventListener() {},
  createNodeIterator() {}, createDocumentFragment() {}, createElement: () => ({}), importNode() {},
  getElementsByTagName: () => [], querySelector: () => null, querySelectorAll: () => [],
};

const { mermaid } = await import(pathToFileURL(process.argv[2]).href);
for (const file of process.argv.slice(3)) {
  try {
    const { diagramType } = await mermaid.parse(readFileSync(file, 'utf8'));
    console.log(`${file}\t${diagramType}`);
  } catch (error) {
    console.error(`${file}: ${error}`);
    console.log(`${file}\trefused`);
  }
}
