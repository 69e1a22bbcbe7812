//! What pages are made of: GOV.UK Frontend's components as functions, and a few of our own.

pub mod banners;
pub mod chart;
pub mod chrome;
pub mod counts;
pub mod desk;
pub mod document;
pub mod draft;
pub mod fields;
pub mod govuk;
pub mod keys;
pub mod line;
pub mod number;
pub mod passphrase;
pub mod privacy;
pub mod text_area;
pub mod typing;
pub mod update;
