/** The Python with what makes and reads files as other programs do: what `cargo xtask test` has set up. */
export const PYTHON = process.env.SPREADSHEET_PYTHON ?? "python3";
