//! Any document, as PDF.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::within_memory(|| fuzz::pdf::pdf(bytes)));
