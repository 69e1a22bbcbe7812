//! Any text, looked at for what could identify a person.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::within_memory(|| fuzz::privacy::privacy(bytes)));
