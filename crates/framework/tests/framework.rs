//! The framework in this repository is whole, and its checks find what they are for.
#![cfg(feature = "source")]

use std::path::Path;

use framework::source;

#[test]
fn the_framework_of_this_repository_is_whole() {
    let framework = source::load(Path::new("../../framework")).unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!(framework.statements.len(), 48);
}
