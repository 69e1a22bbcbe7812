//! Any JSON as an assessment file of every version that there has been.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::within_memory(|| fuzz::file::migration(bytes)));
