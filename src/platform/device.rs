//! What the device tells: the time, the day, and chance; and its clipboard.

use assessment::{Date, Timestamp};

/// Now.
#[must_use]
pub fn now() -> Timestamp {
    #[expect(clippy::cast_possible_truncation, reason = "seconds since 1970 fit, and `as` saturates")]
    Timestamp::from_seconds((js_sys::Date::now() / 1000.0) as i64)
}

/// Today, where the device is.
#[must_use]
pub fn today() -> Date {
    local_date(&js_sys::Date::new_0())
}

fn local_date(date: &js_sys::Date) -> Date {
    let year = i32::try_from(date.get_full_year()).unwrap_or_default();
    Date::new(year, date.get_month() + 1, date.get_date()).unwrap_or_else(|| now().date())
}

/// A moment for reading, in the device's own time: "22 November 2026 at 10:30am", or, on the same day, "10:30am".
#[must_use]
pub fn local_time(at: Timestamp) -> String {
    #[expect(clippy::cast_precision_loss, reason = "seconds are far below 2^53")]
    let date = js_sys::Date::new(&(at.seconds() as f64 * 1000.0).into());
    let (hour, minute) = (date.get_hours(), date.get_minutes());
    let half = if hour < 12 { "am" } else { "pm" };
    let clock = format!("{}:{minute:02}{half}", (hour + 11) % 12 + 1);
    let day = local_date(&date);
    if day == today() { clock } else { format!("{} at {clock}", day.long()) }
}

/// Copies a text to the clipboard. Says whether the browser did.
pub async fn copy(text: &str) -> bool {
    // Elsewhere than at a secure address there is no clipboard to ask.
    let window = web_sys::window().filter(web_sys::Window::is_secure_context);
    match window {
        Some(window) => {
            wasm_bindgen_futures::JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
        }
        None => false,
    }
}

/// A number by chance.
#[must_use]
pub fn random() -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "random is in 0 to 1")]
    let number = (js_sys::Math::random() * 4_294_967_296.0) as u32;
    number
}

/// A new id: ten letters and digits by chance, some 50 bits.
#[must_use]
pub fn new_id() -> String {
    const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let letter = || {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "random is in 0 to 1")]
        let i = (js_sys::Math::random() * 32.0) as usize;
        char::from(LETTERS[i % 32])
    };
    (0..10).map(|_| letter()).collect()
}
