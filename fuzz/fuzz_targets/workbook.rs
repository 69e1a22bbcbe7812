//! Any parts, put together as a workbook: what a zip archive keeps a fuzzer from reaching.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::within_memory(|| fuzz::sheet::workbook(bytes)));
