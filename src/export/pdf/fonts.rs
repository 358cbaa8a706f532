//! The fonts inside the program: Noto Sans for text, DejaVu Sans for signs and scripts it lacks. Read once per process,
//! and only when a PDF is made.

mod repair;

use super::PdfError;
use krilla::text::Font;
use parley::FontContext;
use parley::fontique::{Blob, Collection, CollectionOptions, SourceCache};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// Families in the order in which a character is looked for.
pub const FAMILIES: [&str; 2] = ["Noto Sans", "DejaVu Sans"];

/// All faces, for shaping and for drawing.
pub struct Fonts {
    faces: Vec<Face>,
    context: Mutex<FontContext>,
}

/// One font file.
struct Face {
    /// The shaper's name for the file.
    id: u64,
    font: Font,
}

/// Returns the fonts, read at the first call.
pub fn fonts() -> Result<&'static Fonts, PdfError> {
    static FONTS: OnceLock<Result<Fonts, &'static str>> = OnceLock::new();
    FONTS.get_or_init(load).as_ref().map_err(|name| PdfError::Font(name))
}

fn load() -> Result<Fonts, &'static str> {
    let files: [(&str, &'static [u8]); 6] = [
        ("Noto Sans Regular", notosans::REGULAR_TTF),
        ("Noto Sans Bold", notosans::BOLD_TTF),
        ("Noto Sans Italic", notosans::ITALIC_TTF),
        ("Noto Sans Bold Italic", notosans::BOLD_ITALIC_TTF),
        ("DejaVu Sans", dejavu::sans::regular()),
        ("DejaVu Sans Bold", dejavu::sans::bold()),
    ];
    let mut collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
    let mut faces = Vec::new();
    for (name, bytes) in files {
        let bytes =
            if name.starts_with("Noto") { repair::without_glyph_classes(bytes) } else { bytes.to_vec() };
        let bytes = Arc::new(bytes);
        let blob = Blob::new(Arc::clone(&bytes) as _);
        let font = Font::new(bytes.into(), 0).ok_or(name)?;
        faces.push(Face { id: blob.id(), font });
        if collection.register_fonts(blob, None).is_empty() {
            return Err(name);
        }
    }
    let context = FontContext { collection, source_cache: SourceCache::default() };
    Ok(Fonts { faces, context: Mutex::new(context) })
}

impl Fonts {
    /// Returns a copy of the shaper's view of the fonts.
    pub fn context(&self) -> FontContext {
        self.context.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Returns the position of the face that the shaper used.
    pub fn face(&self, id: u64) -> usize {
        self.faces.iter().position(|face| face.id == id).expect("the shaper knows no fonts but these")
    }

    pub fn font(&self, face: usize) -> Font {
        self.faces[face].font.clone()
    }
}
