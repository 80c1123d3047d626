// tesseract.js-core has no types of its own: Tesseract 5 as WebAssembly, by Emscripten.
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  export type TesseractApi = {
    /** 0 where the language was loaded; engine mode 1 is the LSTM. */
    Init(folder: null, language: string, engineMode: 1): number;
    SetVariable(name: string, value: string): boolean;
    /** Reads `/input`, turned as EXIF says and by radians; 1 where it is no picture. */
    SetImageFile(exif: number, angle: number): number;
    FindLines(): number;
    /** Slope of the lines that were found. */
    GetGradient(): number;
    Recognize(monitor: null): number;
    GetJSONText(): string;
    Clear(): void;
  };
  export type TesseractCore = {
    readonly FS: { writeFile(name: string, data: Uint8Array): void };
    readonly TessBaseAPI: new () => TesseractApi;
  };
  type Settings = {
    readonly wasmBinary: Uint8Array;
    readonly print: (line: string) => void;
    readonly printErr: (line: string) => void;
  };
  export default function start(settings: Settings): Promise<TesseractCore>;
}
