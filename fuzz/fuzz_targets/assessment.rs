//! Any bytes as an assessment file.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::within_memory(|| fuzz::file::assessment(bytes)));
