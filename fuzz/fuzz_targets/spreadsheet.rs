//! Any bytes as a spreadsheet that was filled in: archives as they come, and everything else.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::within_memory(|| fuzz::sheet::any(bytes)));
