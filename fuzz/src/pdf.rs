//! Documents as PDF.

use blocks::Document;

/// Writes any document, as JSON has it. The writer checks what it wrote by the rules of PDF/UA and refuses what breaks them.
pub fn pdf(bytes: &[u8]) {
    let Ok(document) = serde_json::from_slice::<Document>(bytes) else { return };
    match ::pdf::pdf(&document) {
        Ok(file) => assert!(file.starts_with(b"%PDF-1.7")),
        Err(error) => panic!("{error}"),
    }
}
