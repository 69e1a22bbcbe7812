//! Any bytes as a locked file.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::within_memory(|| fuzz::locked::any(bytes)));
