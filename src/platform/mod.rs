//! The browser: what the app asks of it, with its errors made plain.

pub mod clipboard;
pub mod database;
pub mod device;
pub mod download;
pub mod kept;
pub mod local;
pub mod locks;
pub mod page;
pub mod worker;
