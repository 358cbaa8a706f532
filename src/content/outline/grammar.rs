//! Lexemes to values. Groups have known ends, so reading one value never runs into the next group,
//! and after a slip it goes on with the next value of the same group.

mod extensions;
mod mend;

use crate::content::{
    fault::clip,
    outline::{
        Body, Entry, Fault, Field, MAX_DEPTH, Name, Node, NodeId, Shape, Tree,
        brackets::{Closed, End},
        fault::MAX_KEPT,
        lex::{Bracket, Lexeme, Token},
        repeat::Seen,
    },
    source::Span,
};

/// Returns the tree of lexemes whose groups end at `ends`.
pub(super) fn parse(
    text: &str,
    lexemes: Vec<Lexeme<'_>>,
    ends: Vec<Option<End>>,
) -> (Option<Tree>, Vec<(Span, Fault)>) {
    let mut grammar =
        Grammar { text, lexemes, ends, at: 0, depth: 0, n_nodes: 0, level: 0, faults: Vec::new() };
    let root = grammar.file();
    let faults = grammar.faults.into_iter().map(|(_, span, fault)| (span, fault)).collect();
    (root.map(|root| Tree { root }), faults)
}

struct Grammar<'t> {
    text: &'t str,
    lexemes: Vec<Lexeme<'t>>,
    ends: Vec<Option<End>>,
    /// The position of the lexeme to be read next.
    at: usize,
    depth: usize,
    n_nodes: u32,
    /// The position of the bracket whose group is being read, and 0 outside of all.
    level: usize,
    /// Faults with the level they were found at.
    faults: Vec<(usize, Span, Fault)>,
}

/// A group being read.
struct Group {
    id: NodeId,
    open: usize,
    end: End,
    outer_level: usize,
}

impl<'t> Grammar<'t> {
    fn file(&mut self) -> Option<Node> {
        let end = self.lexemes.len();
        while self.token(end) == Some(&Token::Other("#")) {
            self.extensions(end);
        }
        self.skip_unexpected(end);
        if self.at == end {
            return None;
        }
        let root = self.value(end);
        if self.at < end {
            self.fault(self.lexemes[self.at].span, Fault::AfterEnd);
        }
        Some(root)
    }

    /// Reads the value that begins here. The caller has made sure that one does.
    fn value(&mut self, end: usize) -> Node {
        let id = self.next_id();
        let Lexeme { token, span } = &mut self.lexemes[self.at];
        let mut span = *span;
        let shape = match token {
            Token::Text(text) => {
                let text = std::mem::take(text);
                self.at += 1;
                self.skip_after_quote(end, span);
                Shape::Text(text)
            }
            Token::Char(c) => {
                let shape = Shape::Char(*c);
                self.at += 1;
                shape
            }
            Token::Number(number) => {
                let shape = Shape::Number(number.clone());
                self.at += 1;
                shape
            }
            Token::Name("true") => {
                self.at += 1;
                Shape::Bool(true)
            }
            Token::Name("false") => {
                self.at += 1;
                Shape::Bool(false)
            }
            Token::Name(name) => {
                let name = Name { text: (*name).to_owned(), span };
                self.at += 1;
                if self.token(end) != Some(&Token::Open(Bracket::Round)) {
                    Shape::Struct(Some(name), Body::Unit)
                } else {
                    return self.round(id, Some(name));
                }
            }
            Token::Open(Bracket::Round) => return self.round(id, None),
            Token::Open(Bracket::Square) => return self.list(id),
            Token::Open(Bracket::Curly) => return self.map(id),
            Token::Broken => {
                self.at += 1;
                Shape::Broken
            }
            Token::Close(_) | Token::Comma | Token::Colon | Token::Other(_) => {
                span = Span::at(span.start);
                Shape::Broken
            }
        };
        Node { id, last: id, span, shape, is_guessed: false }
    }

    fn round(&mut self, id: NodeId, name: Option<Name>) -> Node {
        let start = name.as_ref().map(|name| name.span.start);
        let Some(group) = self.enter(id) else { return self.too_deep(id, start) };
        let end = group.end.at;
        let mut fields: Vec<Field> = Vec::new();
        let mut items: Vec<Node> = Vec::new();
        let mut seen = Seen::default();
        while self.next_item(end) {
            match self.field_name(end, !fields.is_empty()) {
                Some(name) => {
                    let value = self.field_value(end, &name);
                    let value = self.unless_repeated(&mut seen, &name.text, name.span, value);
                    self.comma_behind(&value, end);
                    fields.push(Field { name, value });
                }
                None => {
                    items.push(self.value(end));
                    self.comma(end);
                }
            }
        }
        if !fields.is_empty() {
            for item in &items {
                self.fault(item.head(), Fault::MissingName);
            }
        }
        let body = if fields.is_empty() { Body::Tuple(items) } else { Body::Fields(fields) };
        self.finish(group, start, Shape::Struct(name, body))
    }

    fn list(&mut self, id: NodeId) -> Node {
        let Some(group) = self.enter(id) else { return self.too_deep(id, None) };
        let end = group.end.at;
        let mut items = Vec::new();
        let mut has_names = false;
        while self.next_item(end) {
            let is_group = matches!(self.lexemes[self.at].token, Token::Open(_));
            if !is_group && self.next_token(end) == Some(&Token::Colon) {
                let name = self.lexemes[self.at].span;
                if !has_names {
                    self.fault(name, Fault::NameInList { name: clip(&self.text[name.range()]) });
                }
                has_names = true;
                let name = Name { text: self.text[name.range()].to_owned(), span: name };
                self.at += 2;
                // What it belongs to is not known.
                let value = Node { shape: Shape::Broken, ..self.field_value(end, &name) };
                self.comma_behind(&value, end);
                items.push(value);
            } else {
                items.push(self.value(end));
                self.comma(end);
            }
        }
        self.finish(group, None, Shape::List(items))
    }

    fn map(&mut self, id: NodeId) -> Node {
        let Some(group) = self.enter(id) else { return self.too_deep(id, None) };
        let end = group.end.at;
        let mut entries = Vec::new();
        let mut seen = Seen::default();
        while self.next_item(end) {
            let key = self.value(end);
            let name = Name { text: clip(&self.text[key.span.range()]), span: key.head() };
            if !self.take(end, |token| *token == Token::Colon) && self.at < end && !self.is_comma(end) {
                self.take(end, |token| *token == Token::Other("="));
                self.fault(name.span, Fault::MissingColon { name: name.text.clone() });
            }
            let mut value = self.field_value(end, &name);
            let is_group = key.head() != key.span;
            if !is_group {
                let written = &self.text[key.span.range()];
                value = self.unless_repeated(&mut seen, written, key.span, value);
            }
            self.comma_behind(&value, end);
            entries.push(Entry { key, value });
        }
        self.finish(group, None, Shape::Map(entries))
    }

    /// Reads the name of a field and what joins it to its value, if a field begins here.
    fn field_name(&mut self, end: usize, is_among_fields: bool) -> Option<Name> {
        let Lexeme { token: Token::Name(text), span } = self.lexemes[self.at] else { return None };
        let is_lowercase = text.starts_with(|c: char| c.is_lowercase() || c == '_');
        let next = self.next_token(end)?;
        let is_joined = *next == Token::Colon;
        let is_equated = *next == Token::Other("=");
        // `prompt "Which?"`: a colon is missing. `Read(..)`: a value, unless all others have names.
        let is_forgotten = is_lowercase
            && !matches!(text, "true" | "false")
            && (*next != Token::Open(Bracket::Round) || is_among_fields)
            && begins_value(next);
        if !(is_joined || is_equated || is_forgotten) {
            return None;
        }
        if !is_joined {
            self.fault(span, Fault::MissingColon { name: clip(text) });
        }
        self.at += if is_forgotten { 1 } else { 2 };
        Some(Name { text: text.to_owned(), span })
    }

    /// Reads the value behind a name or key.
    fn field_value(&mut self, end: usize, name: &Name) -> Node {
        if self.begins_value(end) && !self.begins_field(end) {
            return self.value(end);
        }
        let is_noise = !self.is_comma(end) && self.at < end && !self.begins_field(end);
        if is_noise {
            self.skip_unexpected(end);
            if self.begins_value(end) {
                return self.value(end);
            }
        } else {
            self.fault(name.span, Fault::MissingValue { name: clip(&name.text) });
        }
        let id = self.next_id();
        Node { id, last: id, span: name.span, shape: Shape::Broken, is_guessed: false }
    }

    /// Returns the value, or a broken one if its name was seen before in the same group.
    fn unless_repeated(&mut self, seen: &mut Seen, name: &str, span: Span, value: Node) -> Node {
        let Some(first) = seen.note(name, span) else { return value };
        if self.faults.len() < MAX_KEPT {
            let first_line = 1 + self.text[..first.start].bytes().filter(|b| *b == b'\n').count();
            self.fault(span, Fault::Duplicate { name: clip(name), first_line });
        }
        Node { shape: Shape::Broken, ..value }
    }

    fn enter(&mut self, id: NodeId) -> Option<Group> {
        let open = self.at;
        let end = self.ends[open].expect("the pairing gives every opening bracket an end");
        if self.depth == MAX_DEPTH {
            return None;
        }
        self.depth += 1;
        self.at += 1;
        let outer_level = std::mem::replace(&mut self.level, open + 1);
        Some(Group { id, open, end, outer_level })
    }

    fn finish(&mut self, group: Group, start: Option<usize>, shape: Shape) -> Node {
        let Group { id, open, end, outer_level } = group;
        if end.closed != Closed::Bracket {
            // What was wrong directly in a group that is not closed most likely comes from that.
            self.faults.retain(|(level, _, _)| *level != open + 1);
        }
        self.depth -= 1;
        self.level = outer_level;
        self.leave(end);
        let span = Span::new(
            start.unwrap_or(self.lexemes[open].span.start),
            self.lexemes[self.at.saturating_sub(1).max(open)].span.end,
        );
        let shape = if end.closed == Closed::Bracket { shape } else { without_doubled_bracket(shape) };
        let last = NodeId(self.n_nodes.saturating_sub(1));
        Node { id, last, span, shape, is_guessed: end.closed == Closed::Guess }
    }

    fn too_deep(&mut self, id: NodeId, start: Option<usize>) -> Node {
        let bracket = self.lexemes[self.at].span;
        self.fault(bracket, Fault::TooDeep { limit: MAX_DEPTH });
        if let Some(end) = self.ends[self.at] {
            self.leave(end);
        }
        let span = Span::new(start.unwrap_or(bracket.start), bracket.end);
        Node { id, last: id, span, shape: Shape::Broken, is_guessed: true }
    }

    /// Goes behind the end of a group.
    fn leave(&mut self, end: End) {
        let behind = if end.closed == Closed::Bracket { end.at + 1 } else { end.at };
        // Never back: where ends were guessed, groups may overlap.
        self.at = self.at.max(behind);
    }

    fn token(&self, end: usize) -> Option<&Token<'t>> {
        (self.at < end).then(|| &self.lexemes[self.at].token)
    }

    /// Passes the next token if it is the wanted one. Returns whether it was.
    fn take(&mut self, end: usize, is_wanted: impl Fn(&Token<'t>) -> bool) -> bool {
        let is_there = self.token(end).is_some_and(is_wanted);
        self.at += usize::from(is_there);
        is_there
    }

    fn is_comma(&self, end: usize) -> bool {
        self.token(end) == Some(&Token::Comma)
    }

    fn begins_value(&self, end: usize) -> bool {
        self.token(end).is_some_and(begins_value)
    }

    fn begins_field(&self, end: usize) -> bool {
        matches!(self.token(end), Some(Token::Name(_))) && self.next_token(end) == Some(&Token::Colon)
    }

    fn next_lexeme(&self, end: usize) -> Option<&Lexeme<'t>> {
        self.lexemes.get(self.at + 1..end)?.first()
    }

    fn next_token(&self, end: usize) -> Option<&Token<'t>> {
        self.next_lexeme(end).map(|lexeme| &lexeme.token)
    }

    fn fault(&mut self, span: Span, fault: Fault) {
        if self.faults.len() < MAX_KEPT {
            self.faults.push((self.level, span, fault));
        }
    }

    fn next_id(&mut self) -> NodeId {
        self.n_nodes += 1;
        NodeId(self.n_nodes - 1)
    }
}

fn begins_value(token: &Token<'_>) -> bool {
    match token {
        Token::Open(_)
        | Token::Text(_)
        | Token::Char(_)
        | Token::Number(_)
        | Token::Name(_)
        | Token::Broken => true,
        Token::Close(_) | Token::Comma | Token::Colon | Token::Other(_) => false,
    }
}

/// Returns the shape of a group that is not closed: if it holds nothing but a group of the same kind, as in
/// `[[1, 2]`, its bracket was typed twice, and the inner group is meant.
fn without_doubled_bracket(shape: Shape) -> Shape {
    match shape {
        Shape::List(mut items) => match items.as_mut_slice() {
            [Node { shape: Shape::List(inner), .. }] => Shape::List(std::mem::take(inner)),
            [] | [_, ..] => Shape::List(items),
        },
        Shape::Struct(name, Body::Tuple(mut items)) => match items.as_mut_slice() {
            [Node { shape: Shape::Struct(None, inner), .. }] => {
                Shape::Struct(name, std::mem::replace(inner, Body::Unit))
            }
            [] | [_, ..] => Shape::Struct(name, Body::Tuple(items)),
        },
        Shape::Struct(..)
        | Shape::Map(_)
        | Shape::Bool(_)
        | Shape::Number(_)
        | Shape::Char(_)
        | Shape::Text(_)
        | Shape::Broken => shape,
    }
}
