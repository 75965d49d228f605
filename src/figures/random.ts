export { normals, uniforms } from '../tensor/random.ts';
