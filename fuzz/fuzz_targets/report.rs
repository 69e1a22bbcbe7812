//! Any assessment file that is read, in everything that the app then works out of it.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::within_memory(|| fuzz::report::report(bytes)));
