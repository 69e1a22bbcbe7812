//! What each fuzz target does with its input. A target fails by panicking: where a reader panics, where what was read
//! cannot be kept, or where it took more memory than it may.
#![forbid(unsafe_code)]

pub mod documents;
pub mod file;
pub mod locked;
pub mod pdf;
pub mod privacy;
pub mod report;
pub mod sheet;

use std::path::Path;
use std::sync::LazyLock;

use framework::Framework;
use peak_alloc::PeakAlloc;

#[global_allocator]
static PEAK: PeakAlloc = PeakAlloc;

/// The most memory that one input may take, in bytes.
const MOST: usize = 256_000_000;

/// The question bank, as the app has it.
pub(crate) static FRAMEWORK: LazyLock<Framework> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../framework");
    framework::source::load(&folder).unwrap_or_else(|problems| panic!("the framework has problems: {problems:?}"))
});

/// Does the work and measures it.
pub fn within_memory(work: impl FnOnce()) {
    let before = PEAK.current_usage();
    PEAK.reset_peak_usage();
    work();
    let used = PEAK.peak_usage().saturating_sub(before);
    assert!(used < MOST, "this took {used} bytes of memory");
}
