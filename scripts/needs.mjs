// Plain JavaScript for whatever Node is there: says in one line what is missing.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(
    `Needs Node 22.12 or later (this is ${process.versions.node}). On linux-x64 and linux-arm64 "npm ci" brings one; elsewhere please install it.`,
  );
  process.exit(1);
}
