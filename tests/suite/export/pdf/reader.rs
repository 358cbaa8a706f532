//! Reads back the PDFs that the program writes: objects, marked content, glyphs to characters. Not a general reader.

use flate2::read::ZlibDecoder;
use std::collections::BTreeMap;
use std::io::Read;

/// A file read back.
pub struct Pdf {
    /// Objects without their streams, as written.
    objects: BTreeMap<u32, String>,
    streams: BTreeMap<u32, Vec<u8>>,
    pub pages: Vec<Page>,
}

/// What a page says, one line for each piece of marked content with words.
pub struct Page {
    pub media_box: String,
    pub lines: Vec<Line>,
    /// The drawing instructions.
    pub content: String,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    pub text: String,
    /// Furniture: printed, but no part of the document.
    pub is_artifact: bool,
    /// The largest shift between two glyphs, in thousandths of the size.
    pub largest_shift: f32,
    /// A glyph that its font lacks is printed as an empty box.
    pub has_boxes: bool,
}

impl Page {
    /// Returns the words of the document on this page.
    pub fn text(&self) -> String {
        self.joined(false)
    }

    /// Returns the words of running heads, footers and repeated rows.
    pub fn furniture(&self) -> String {
        self.joined(true)
    }

    fn joined(&self, artifacts: bool) -> String {
        let lines = self.lines.iter().filter(|line| line.is_artifact == artifacts);
        lines.map(|line| line.text.trim()).collect::<Vec<_>>().join(" ")
    }
}

impl Pdf {
    #[track_caller]
    pub fn read(bytes: &[u8]) -> Pdf {
        assert!(bytes.starts_with(b"%PDF-1.7"), "a PDF of version 1.7");
        let mut pdf = Pdf { objects: BTreeMap::new(), streams: BTreeMap::new(), pages: Vec::new() };
        let mut at = 0;
        while let Some(start) = find(bytes, b" 0 obj\n", at) {
            let line = bytes[..start].iter().rposition(|&byte| byte == b'\n').map_or(0, |end| end + 1);
            let number = latin(&bytes[line..start]).parse().expect("an object has a number");
            let body = start + b" 0 obj\n".len();
            let end = find(bytes, b"endobj", body).expect("an object ends");
            let stream = find(bytes, b"stream\n", body).filter(|&stream| stream < end);
            at = match stream {
                Some(stream) => {
                    let head = latin(&bytes[body..stream]);
                    let length: usize = after(&head, "/Length ").parse().expect("a stream has a length");
                    let data = stream + b"stream\n".len();
                    pdf.streams.insert(number, inflated(&head, &bytes[data..data + length]));
                    pdf.objects.insert(number, head);
                    data + length
                }
                None => {
                    pdf.objects.insert(number, latin(&bytes[body..end]));
                    end
                }
            };
        }
        pdf.read_pages();
        pdf
    }

    /// Returns all objects, for questions about structure.
    pub fn plain(&self) -> String {
        self.objects.values().cloned().collect::<Vec<_>>().join("\n")
    }

    /// Returns the metadata in XML.
    pub fn xmp(&self) -> String {
        let metadata = self.objects.iter().find(|(_, object)| object.contains("/Subtype/XML"));
        let (number, _) = metadata.expect("there is metadata");
        String::from_utf8_lossy(&self.streams[number]).into_owned()
    }

    /// Returns the words of the document on all pages.
    pub fn text(&self) -> String {
        self.pages.iter().map(Page::text).collect::<Vec<_>>().join(" ")
    }

    fn read_pages(&mut self) {
        let root =
            self.objects.values().find(|object| object.contains("/Type/Pages")).expect("there are pages");
        let kids = root.split("/Kids[").nth(1).expect("pages have kids").split(']').next().unwrap_or("");
        let numbers: Vec<u32> = kids.split(" 0 R").filter_map(|number| number.trim().parse().ok()).collect();
        for number in numbers {
            let page = &self.objects[&number];
            let media_box = page.split("/MediaBox[").nth(1).expect("a page has a size");
            let media_box = media_box.split(']').next().unwrap_or("").to_string();
            let content = &self.streams[&after(page, "/Contents ").parse().expect("a page has content")];
            let fonts = self.fonts(page);
            let words = Words { fonts: &fonts, lines: Vec::new(), open: Vec::new(), font: String::new() };
            let lines = words.read(content);
            self.pages.push(Page { media_box, lines, content: latin(content) });
        }
    }

    /// Returns the characters of each font's glyphs, by the font's name on the page.
    fn fonts(&self, page: &str) -> BTreeMap<String, BTreeMap<u16, String>> {
        let resources = match after(page, "/Resources ").parse::<u32>() {
            Ok(number) => self.objects[&number].as_str(),
            Err(_) => page,
        };
        let Some(fonts) = resources.split("/Font<<").nth(1).and_then(|fonts| fonts.split(">>").next()) else {
            return BTreeMap::new();
        };
        fonts
            .split('/')
            .filter_map(|entry| entry.trim().trim_end_matches(" 0 R").split_once(' '))
            .map(|(name, number)| {
                let font = &self.objects[&number.parse().expect("a font is an object")];
                let map = after(font, "/ToUnicode ").parse().expect("a font says its characters");
                (name.to_string(), characters(&latin(&self.streams[&map])))
            })
            .collect()
    }
}

fn find(bytes: &[u8], what: &[u8], from: usize) -> Option<usize> {
    bytes[from..].windows(what.len()).position(|window| window == what).map(|at| at + from)
}

fn latin(bytes: &[u8]) -> String {
    bytes.iter().map(|&byte| char::from(byte)).collect()
}

/// Returns the digits after a name.
fn after(text: &str, name: &str) -> String {
    let rest = text.split(name).nth(1).unwrap_or("");
    rest.chars().take_while(char::is_ascii_digit).collect()
}

fn inflated(head: &str, data: &[u8]) -> Vec<u8> {
    if !head.contains("/FlateDecode") {
        return data.to_vec();
    }
    let mut out = Vec::new();
    ZlibDecoder::new(data).read_to_end(&mut out).expect("a stream is whole");
    out
}

/// Reads `<0001> <0041>` and `<0001> <0005> <0041>`.
fn characters(map: &str) -> BTreeMap<u16, String> {
    let mut characters = BTreeMap::new();
    let mut mode = "";
    for line in map.lines() {
        for word in ["beginbfchar", "beginbfrange", "endbfchar", "endbfrange"] {
            if line.ends_with(word) {
                mode = word;
            }
        }
        let codes: Vec<&str> =
            line.split(['<', '>']).map(str::trim).filter(|code| !code.is_empty()).collect();
        let number = |code: &str| u16::from_str_radix(code, 16).expect("a glyph is two bytes");
        match (mode, codes.as_slice()) {
            ("beginbfchar", [glyph, words]) => {
                characters.insert(number(glyph), utf16(words));
            }
            ("beginbfrange", [first, last, words]) => {
                for (step, glyph) in (number(first)..=number(last)).enumerate() {
                    let mut words: Vec<char> = utf16(words).chars().collect();
                    let last = words.pop().expect("a range has a character");
                    words.push(char::from_u32(last as u32 + step as u32).expect("a range has characters"));
                    characters.insert(glyph, words.into_iter().collect());
                }
            }
            _ => {}
        }
    }
    characters
}

fn utf16(hex: &str) -> String {
    let units: Vec<u16> = hex
        .as_bytes()
        .chunks(4)
        .map(|unit| u16::from_str_radix(&latin(unit), 16).expect("UTF-16 in hexadecimal"))
        .collect();
    String::from_utf16_lossy(&units)
}

/// Follows a content stream.
struct Words<'a> {
    fonts: &'a BTreeMap<String, BTreeMap<u16, String>>,
    lines: Vec<Line>,
    /// Open marked content: its words that stand for the glyphs inside, if any.
    open: Vec<Option<String>>,
    font: String,
}

impl Words<'_> {
    fn read(mut self, content: &[u8]) -> Vec<Line> {
        let mut at = 0;
        let mut words: Vec<Vec<u8>> = Vec::new();
        while at < content.len() {
            let (token, next) = token(content, at);
            at = next;
            match token.as_slice() {
                b"" => {}
                b"BDC" | b"BMC" => {
                    let is_artifact = words.iter().any(|word| word.starts_with(b"/Artifact"));
                    let properties = words.concat();
                    let actual = find(&properties, b"/ActualText", 0).map(|_| {
                        let text = words.iter().rev().find(|word| word.first() == Some(&b'('));
                        text_string(&text.map_or_else(Vec::new, |text| text[1..].to_vec()))
                    });
                    if self.open.is_empty() {
                        self.lines.push(Line {
                            text: String::new(),
                            is_artifact,
                            largest_shift: 0.0,
                            has_boxes: false,
                        });
                    }
                    if let (Some(actual), Some(line)) = (&actual, self.lines.last_mut()) {
                        line.text.push_str(actual);
                    }
                    self.open.push(actual);
                    words.clear();
                }
                b"EMC" => {
                    self.open.pop();
                    words.clear();
                }
                b"Tf" => {
                    let name = words.iter().rev().find(|word| word.first() == Some(&b'/'));
                    self.font = latin(&name.expect("a font has a name")[1..]);
                    words.clear();
                }
                b"TJ" | b"Tj" => {
                    self.show(&words);
                    words.clear();
                }
                word if word.first().is_some_and(u8::is_ascii_alphabetic) => words.clear(),
                _ => words.push(token),
            }
        }
        self.lines.retain(|line| !line.text.is_empty());
        self.lines
    }

    fn show(&mut self, words: &[Vec<u8>]) {
        let is_replaced = self.open.iter().any(Option::is_some);
        let characters = &self.fonts[&self.font];
        let line = self.lines.last_mut().expect("all words are marked content");
        for word in words {
            if word.first() == Some(&b'(') {
                for glyph in word[1..].chunks(2) {
                    let glyph = u16::from_be_bytes([glyph[0], glyph[1]]);
                    line.has_boxes |= glyph == 0;
                    if !is_replaced && glyph != 0 {
                        line.text.push_str(characters.get(&glyph).map_or("\u{fffd}", String::as_str));
                    }
                }
            } else if let Ok(shift) = latin(word).parse::<f32>() {
                line.largest_shift = line.largest_shift.max(shift.abs());
            }
        }
    }
}

/// Returns the next word of a content stream and where it ends. A string comes back decoded, with its `(` in front.
fn token(content: &[u8], at: usize) -> (Vec<u8>, usize) {
    match content[at] {
        b'(' => string(content, at),
        b'<' if content.get(at + 1) != Some(&b'<') => {
            let end = find(content, b">", at).expect("a string ends");
            let hex = latin(&content[at + 1..end]);
            let bytes =
                hex.as_bytes().chunks(2).map(|pair| u8::from_str_radix(&latin(pair), 16).unwrap_or(0));
            (std::iter::once(b'(').chain(bytes).collect(), end + 1)
        }
        byte if byte.is_ascii_whitespace() || b"[]<>".contains(&byte) => (Vec::new(), at + 1),
        _ => {
            let is_end = |&byte: &u8| byte.is_ascii_whitespace() || b"[]()<>/".contains(&byte);
            let end = content[at + 1..].iter().position(is_end).map_or(content.len(), |end| at + 1 + end);
            (content[at..end].to_vec(), end)
        }
    }
}

fn string(content: &[u8], start: usize) -> (Vec<u8>, usize) {
    let (mut out, mut at, mut depth) = (vec![b'('], start + 1, 1);
    while depth > 0 {
        let byte = content[at];
        at += 1;
        match byte {
            b'\\' => {
                let escaped = content[at];
                at += 1;
                match escaped {
                    b'n' => out.push(b'\n'),
                    b'r' => out.push(b'\r'),
                    b't' => out.push(b'\t'),
                    b'b' => out.push(8),
                    b'f' => out.push(12),
                    b'0'..=b'7' => {
                        let digits =
                            content[at - 1..].iter().take(3).take_while(|byte| (b'0'..=b'7').contains(byte));
                        let digits = digits.count();
                        let octal = latin(&content[at - 1..at - 1 + digits]);
                        out.push(u8::from_str_radix(&octal, 8).expect("an octal escape is a byte"));
                        at += digits - 1;
                    }
                    other => out.push(other),
                }
            }
            b'(' => {
                depth += 1;
                out.push(byte);
            }
            b')' => {
                depth -= 1;
                if depth > 0 {
                    out.push(byte);
                }
            }
            byte => out.push(byte),
        }
    }
    (out, at)
}

/// Decodes a text string: UTF-16 with its mark, or single bytes.
fn text_string(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, rest @ ..] => {
            let units: Vec<u16> = rest.chunks(2).map(|unit| u16::from_be_bytes([unit[0], unit[1]])).collect();
            String::from_utf16_lossy(&units)
        }
        bytes => latin(bytes),
    }
}
