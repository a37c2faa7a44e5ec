/** The package's one-file build: loading its thousand modules one by one takes seconds where this takes a tenth. */
declare module 'echarts/dist/echarts.esm.min.mjs' {
  export { init, setPlatformAPI } from 'echarts';
}
