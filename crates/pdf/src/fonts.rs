//! The three faces that everything is set in, and how letters become glyphs.

use std::collections::HashMap;
use std::rc::Rc;

use harfrust::{Direction, FontRef, ShaperData, UnicodeBuffer};
use krilla::text::Font;
use skrifa::MetadataProvider;
use skrifa::charmap::Charmap;

use crate::Failed;
use crate::look::Face;

static REGULAR: &[u8] = include_bytes!("../fonts/regular.ttf");
static BOLD: &[u8] = include_bytes!("../fonts/bold.ttf");
static ITALIC: &[u8] = include_bytes!("../fonts/italic.ttf");

/// What stands for a character that the fonts have no letter for.
pub const STAND_IN: &str = "□";

/// The faces, and every word that was shaped by them.
pub struct Fonts {
    faces: [Shaping; 3],
    words: [HashMap<String, Rc<Shaped>>; 3],
}

struct Shaping {
    font: Font,
    file: FontRef<'static>,
    data: ShaperData,
    letters: Charmap<'static>,
    em: f32,
}

/// Letters as glyphs. Measures are shares of the letters' size.
pub struct Shaped {
    /// Its glyphs, from left to right.
    pub glyphs: Vec<Glyph>,
    /// The letters.
    pub text: String,
    /// How wide they are.
    pub width: f32,
    /// How wide they are without the spaces at their end.
    pub solid: f32,
}

/// A glyph, and the bytes of the text that it stands for.
#[derive(Clone, Copy, Debug)]
pub struct Glyph {
    pub id: u32,
    pub advance: f32,
    pub right: f32,
    pub up: f32,
    pub from: usize,
    pub to: usize,
}

impl Fonts {
    /// Reads the faces, which are part of this crate.
    pub fn new() -> Result<Self, Failed> {
        let read = |bytes: &'static [u8]| {
            let file = FontRef::new(bytes).map_err(|error| Failed::Font(error.to_string()))?;
            let font =
                Font::new(bytes.to_vec().into(), 0).ok_or_else(|| Failed::Font("it cannot be embedded".into()))?;
            let em = font.units_per_em();
            Ok(Shaping { data: ShaperData::new(&file), letters: file.charmap(), font, file, em })
        };
        Ok(Self { faces: [read(REGULAR)?, read(BOLD)?, read(ITALIC)?], words: Default::default() })
    }

    /// A face as the file has it.
    pub fn font(&self, face: Face) -> Font {
        self.faces[face as usize].font.clone()
    }

    /// Whether there is a letter for a character.
    pub fn has(&self, face: Face, letter: char) -> bool {
        self.faces[face as usize].letters.map(letter).is_some_and(|glyph| glyph.to_u32() != 0)
    }

    /// Letters as glyphs. Each has a letter in the fonts.
    pub fn shape(&mut self, face: Face, text: &str) -> Rc<Shaped> {
        if let Some(known) = self.words[face as usize].get(text) {
            return known.clone();
        }
        let shaped = Rc::new(self.faces[face as usize].shape(text));
        self.words[face as usize].insert(text.to_owned(), shaped.clone());
        shaped
    }
}

impl Shaping {
    fn shape(&self, text: &str) -> Shaped {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        // What runs from right to left has no letters here.
        buffer.set_direction(Direction::LeftToRight);
        let done = self.data.shaper(&self.file).build().shape(buffer, &[]);
        let (infos, places) = (done.glyph_infos(), done.glyph_positions());
        let mut glyphs: Vec<Glyph> = infos
            .iter()
            .zip(places)
            .map(|(info, place)| Glyph {
                id: info.glyph_id,
                advance: place.x_advance as f32 / self.em,
                right: place.x_offset as f32 / self.em,
                up: place.y_offset as f32 / self.em,
                from: info.cluster as usize,
                to: text.len(),
            })
            .collect();
        // Glyphs that were made of the same letters all stand for these letters.
        let mut end = text.len();
        let mut next = end;
        for glyph in glyphs.iter_mut().rev() {
            if glyph.from < next {
                end = next;
                next = glyph.from;
            }
            glyph.to = end;
        }
        let width = glyphs.iter().map(|glyph| glyph.advance).sum();
        let ink = text.trim_end_matches(' ').len();
        let solid = glyphs.iter().filter(|glyph| glyph.from < ink).map(|glyph| glyph.advance).sum();
        Shaped { glyphs, text: text.to_owned(), width, solid }
    }
}
