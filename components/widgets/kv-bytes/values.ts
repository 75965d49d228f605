export interface Values {
  kbLayers: number;
  kbHeads: number;
  kbShare: number;
  kbDim: number;
  kbLength: number;
  kbBits: '8' | '16' | '32';
  kbGroup: number;
  kbKept: number;
  kbBytes: number;
  kbEach: number;
  kbFull: number;
}
