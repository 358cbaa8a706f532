//! Mends a fault of Noto Sans 1.04: it calls spacing letters such as the ʻokina (U+02BB) combining marks, so that a
//! shaper gives them no width and ʻOhana is printed with the mark on top of its O.

/// Returns the font without its table of glyph classes; shapers then tell marks by their Unicode category.
///
/// A font that is not laid out as expected comes back unchanged.
pub fn without_glyph_classes(font: &[u8]) -> Vec<u8> {
    let mut font = font.to_vec();
    if let Some(offset) = class_offset(&font)
        && let Some(bytes) = font.get_mut(offset..offset + 2)
    {
        // An offset of zero says that there is no such table (OpenType, GDEF header).
        bytes.fill(0);
    }
    font
}

/// Finds the field of the GDEF header that points to the glyph classes.
fn class_offset(font: &[u8]) -> Option<usize> {
    let u16_at = |at: usize| Some(u16::from_be_bytes(font.get(at..at + 2)?.try_into().ok()?));
    let u32_at = |at: usize| Some(u32::from_be_bytes(font.get(at..at + 4)?.try_into().ok()?));
    // The table directory: 12 bytes of header, then 16 a table: tag, checksum, offset, length.
    let n_tables = usize::from(u16_at(4)?);
    let record =
        (0..n_tables).map(|table| 12 + table * 16).find(|&at| font.get(at..at + 4) == Some(b"GDEF"))?;
    let table = usize::try_from(u32_at(record + 8)?).ok()?;
    // Major and minor version stand before the offset.
    Some(table + 4)
}
