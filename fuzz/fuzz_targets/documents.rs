//! Any assessment file that is read, as the documents that are made of it.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::within_memory(|| fuzz::documents::documents(bytes)));
