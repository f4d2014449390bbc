//! The bodies of a course's questions as they are kept: packed, and read one by one.

use std::borrow::Cow;
use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use super::body::Body;
use super::sizes::Sizes;
use crate::kinds::{Item, Tongue};
use crate::shell::Commands;
use crate::template::Language;

/// What all items of a course have in common, and is kept once.
#[derive(Clone, Debug, Default)]
pub(super) struct Common {
    pub(super) language: Language,
    pub(super) commands: Arc<Commands>,
    pub(super) tongue: Arc<Tongue>,
}

impl Common {
    /// Whether an item has just this.
    fn is_of(&self, item: &Item) -> bool {
        let commands = Arc::ptr_eq(&item.commands, &self.commands);
        let tongue = Arc::ptr_eq(&item.tongue, &self.tongue);
        item.language == self.language
            && (commands || item.commands == self.commands)
            && (tongue || item.tongue == self.tongue)
    }

    fn give(&self, item: &mut Item) {
        item.language = self.language.clone();
        item.commands = Arc::clone(&self.commands);
        item.tongue = Arc::clone(&self.tongue);
    }
}

/// Bodies of a course, packed.
#[derive(Debug)]
pub(super) struct Bodies {
    packed: Packed,
    common: Common,
    /// What they may name.
    sizes: Sizes,
    /// The block that was unpacked last: who goes through all bodies unpacks each once.
    last: Mutex<Option<(usize, Vec<u8>)>>,
}

/// Bodies behind one another, in blocks that are compressed each by itself.
#[derive(Debug, Default)]
pub(super) struct Packed {
    pub(super) blocks: Vec<Block>,
    /// The blocks, behind so many bytes of something else. Those that are part of the
    /// program stay where they are.
    pub(super) bytes: Cow<'static, [u8]>,
    pub(super) begin: usize,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Block {
    /// The place of its first body.
    first: u32,
    /// Where it ends among the bytes.
    end: u32,
    /// Its bytes before they were compressed.
    full: u32,
}

/// So many bytes of bodies make a block.
const BLOCK: usize = 16 << 10;
/// No block is larger: a question's table has a file of 4 MB at most.
const LARGEST: usize = 64 << 20;

/// Packs bodies one by one, in their order.
#[derive(Default)]
pub(super) struct Packing {
    blocks: Vec<Block>,
    bytes: Vec<u8>,
    full: Vec<u8>,
    first: u32,
    next: u32,
}

impl Packing {
    /// Adds the next one; none where it can't be packed.
    pub(super) fn add(&mut self, body: &Body, common: &Common) -> Option<()> {
        let none = Common::default();
        let is_alone =
            body.steps.is_empty() && body.parts.is_empty() && body.item.asking.is_empty();
        let has = |common: &Common| match is_alone {
            true => common.is_of(&body.item),
            false => body.all_items().all(|item| common.is_of(item)),
        };
        let is_common = has(common);
        if !is_common && !has(&none) {
            return None;
        }
        self.full.push(is_common.into());
        let full = std::mem::take(&mut self.full);
        let (at, mut full) = (full.len(), full);
        full.extend([0; 4]);
        let mut full = postcard::to_extend(body, full).ok()?;
        let length = u32::try_from(full.len() - at - 4).ok()?;
        full[at..at + 4].copy_from_slice(&length.to_le_bytes());
        self.full = full;
        self.next = self.next.checked_add(1)?;
        match self.full.len() < BLOCK {
            true => Some(()),
            false => self.close(),
        }
    }

    /// Compresses what was added since the last block.
    fn close(&mut self) -> Option<()> {
        if self.full.is_empty() {
            return Some(());
        }
        let bytes = lz4_flex::block::compress(&self.full);
        self.bytes.extend(bytes);
        self.blocks.push(Block {
            first: self.first,
            end: u32::try_from(self.bytes.len()).ok()?,
            full: u32::try_from(self.full.len()).ok()?,
        });
        self.first = self.next;
        self.full.clear();
        Some(())
    }

    /// All of them: where the blocks end, and their bytes.
    pub(super) fn done(mut self) -> Option<(Vec<Block>, Vec<u8>)> {
        self.close()?;
        Some((self.blocks, self.bytes))
    }
}

impl Bodies {
    /// Bodies that were packed.
    pub(super) fn new(packed: Packed, common: Common, sizes: Sizes) -> Bodies {
        Bodies {
            packed,
            common,
            sizes,
            last: Mutex::default(),
        }
    }

    /// The body at a place; none where it can't be read, or names what is not there.
    pub(super) fn get(&self, at: u32) -> Option<Body> {
        let blocks = &self.packed.blocks;
        let n = blocks.partition_point(|block| block.first <= at);
        let n = n.checked_sub(1)?;
        // Whoever panicked had put a whole block there.
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if last.as_ref().is_none_or(|(block, _)| *block != n) {
            *last = Some((n, self.packed.block(n)?));
        }
        let (_, full) = last.as_ref()?;
        let mut rest = full.as_slice();
        for _ in blocks[n].first..at {
            rest = split(rest)?.2;
        }
        let (is_common, body, _) = split(rest)?;
        let mut body: Body = postcard::from_bytes(body).ok()?;
        if is_common {
            for item in body.items_mut() {
                item.each_mut(&mut |item| self.common.give(item));
            }
        }
        self.sizes.hold(&body).then_some(body)
    }
}

impl Packed {
    /// The bytes of a block; none where they can't be unpacked.
    fn block(&self, n: usize) -> Option<Vec<u8>> {
        let block = self.blocks.get(n)?;
        let begin = n.checked_sub(1).map_or(0, |before| self.blocks[before].end);
        let all = self.bytes.get(self.begin..)?;
        let packed = all.get(begin as usize..block.end as usize)?;
        let full = usize::try_from(block.full).ok().filter(|n| *n <= LARGEST)?;
        lz4_flex::block::decompress(packed, full).ok()
    }
}

/// Whether the first body shares what is common, its bytes, and what stands behind it.
fn split(rest: &[u8]) -> Option<(bool, &[u8], &[u8])> {
    let (is_common, rest) = rest.split_first()?;
    let (length, rest) = rest.split_first_chunk()?;
    let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
    let (body, rest) = rest.split_at_checked(length)?;
    Some((*is_common != 0, body, rest))
}
