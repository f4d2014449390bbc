//! A graph without circles in layers, from left to right, on a grid of cells: where each
//! node stands, and along which cells its lines run.
//!
//! The method is that of Sugiyama, Tagawa & Toda (1981): layers by the longest way from a
//! beginning, lines that pass over layers as nodes of their own, few crossings by the
//! barycentre rule, then rows as near to their neighbours as their order allows (isotonic
//! regression). What follows from other lines is not drawn.
//!
//! **Invariant:** pure; bounded in work for any graph.

use std::collections::{BTreeMap, HashSet};

/// Nodes up to which a graph is laid out.
pub(in crate::tui) const MOST_NODES: usize = 2_000;
/// Lines, and layers that all of them cross together, up to which lines are drawn.
const MOST_LINES: usize = 4_000;
const MOST_CROSSED: usize = 20_000;
/// Rounds of sorting by barycentres, and of setting rows.
const ROUNDS: usize = 8;
/// Cells before and behind the tracks between two layers.
const LEAD: usize = 2;
/// Weight of a line's row against that of a node's: lines are rather straight.
const STRAIGHT: f64 = 3.0;

/// What stands in a layer: a node, or the lines from a node that pass through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Item {
    Node(usize),
    Pass(usize),
}

/// Where everything stands.
#[derive(Debug)]
pub(in crate::tui) struct Layered {
    /// The layer of each node, and the nodes of each layer from above.
    pub(in crate::tui) layer: Vec<usize>,
    pub(in crate::tui) layers: Vec<Vec<usize>>,
    /// The row of each node.
    pub(in crate::tui) row: Vec<usize>,
    /// The first column of each layer.
    pub(in crate::tui) left: Vec<usize>,
    /// The columns of each layer: those of its widest node.
    pub(in crate::tui) wide: Vec<usize>,
    pub(in crate::tui) width: usize,
    pub(in crate::tui) height: usize,
    /// The lines that are drawn, from what is needed to what needs it.
    pub(in crate::tui) lines: Vec<(usize, usize)>,
    /// The row at which lines from a node pass through a layer.
    passes: BTreeMap<(usize, usize), usize>,
    /// The column in which lines from a node turn behind a layer.
    tracks: BTreeMap<(usize, usize), usize>,
}

/// A stretch of a line along cells, both ends among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::tui) struct Stretch {
    pub(in crate::tui) from: (usize, usize),
    pub(in crate::tui) to: (usize, usize),
}

impl Layered {
    /// Lays out a graph: what each node needs, directly, and its columns; `tall` rows a node.
    pub(in crate::tui) fn of(needs: &[Vec<usize>], columns: &[usize], tall: usize) -> Layered {
        let layer = layers(needs);
        let mut lines = reduced(needs, &layer);
        let crossed: usize = lines.iter().map(|&(a, b)| layer[b] - layer[a]).sum();
        if lines.len() > MOST_LINES || crossed > MOST_CROSSED {
            lines.clear();
        }
        let mut items = items(&layer, &lines);
        let joints = joints(&layer, &lines);
        sort(&mut items, &joints);
        let rows = rows(&items, &joints, tall);
        let mut layout = Layered {
            layers: (items.iter())
                .map(|of| of.iter().filter_map(|item| item.node()).collect())
                .collect(),
            row: vec![0; needs.len()],
            left: Vec::new(),
            wide: Vec::new(),
            width: 0,
            height: 0,
            passes: BTreeMap::new(),
            tracks: BTreeMap::new(),
            layer,
            lines,
        };
        let mut left = 0;
        for (at, of) in items.iter().enumerate() {
            let nodes = of.iter().filter_map(|item| item.node());
            let wide = nodes.filter_map(|node| columns.get(node).copied()).max();
            let wide = wide.unwrap_or(0);
            layout.left.push(left);
            layout.wide.push(wide);
            for item in of {
                let row = rows[at][item];
                layout.height = layout.height.max(row + tall);
                match *item {
                    Item::Node(node) => layout.row[node] = row,
                    Item::Pass(node) => {
                        layout.passes.insert((at, node), row);
                    }
                }
            }
            left += wide;
            layout.width = left;
            if let Some(joints) = joints.get(at) {
                left += LEAD;
                let nets = nets(joints, &rows[at], &rows[at + 1]);
                let tracks = tracks(&nets);
                for (net, track) in nets.iter().zip(&tracks) {
                    layout.tracks.insert((at, net.source), left + track);
                }
                left += tracks.iter().map(|track| track + 1).max().unwrap_or(0) + LEAD;
            }
        }
        layout
    }

    /// The stretches of a line, from its beginning on.
    pub(in crate::tui) fn stretches(&self, (from, to): (usize, usize)) -> Vec<Stretch> {
        let mut all = Vec::new();
        let mut row = self.row[from];
        for at in self.layer[from]..self.layer[to] {
            // The first and the last cell lie under what stands there, or join two stretches.
            let begins = match at == self.layer[from] {
                true => (self.left[at] + self.wide[at]).saturating_sub(1),
                false => self.left[at].saturating_sub(1),
            };
            let next = match at + 1 == self.layer[to] {
                true => self.row[to],
                false => self.passes.get(&(at + 1, from)).copied().unwrap_or(row),
            };
            let ends = self.left[at + 1].saturating_sub(1);
            let turns = self.tracks.get(&(at, from)).copied().unwrap_or(begins);
            let turns = turns.clamp(begins, ends);
            for (from, to) in [
                ((begins, row), (turns, row)),
                ((turns, row), (turns, next)),
                ((turns, next), (ends, next)),
            ] {
                all.push(Stretch { from, to });
            }
            row = next;
        }
        all
    }
}

impl Item {
    fn node(self) -> Option<usize> {
        match self {
            Item::Node(node) => Some(node),
            Item::Pass(_) => None,
        }
    }
}

/// The layer of each node: by the longest way to it.
fn layers(needs: &[Vec<usize>]) -> Vec<usize> {
    let mut opens: Vec<Vec<usize>> = vec![Vec::new(); needs.len()];
    let mut missing: Vec<usize> = vec![0; needs.len()];
    for (node, of) in needs.iter().enumerate() {
        for &need in of.iter().filter(|&&need| need < needs.len()) {
            opens[need].push(node);
            missing[node] += 1;
        }
    }
    let mut layer = vec![0; needs.len()];
    let mut free: Vec<usize> = (0..needs.len()).filter(|&n| missing[n] == 0).collect();
    while let Some(node) = free.pop() {
        for &next in &opens[node] {
            layer[next] = layer[next].max(layer[node] + 1);
            missing[next] -= 1;
            if missing[next] == 0 {
                free.push(next);
            }
        }
    }
    layer
}

/// The lines without those that follow from others: what is needed by way of something else
/// that is needed.
fn reduced(needs: &[Vec<usize>], layer: &[usize]) -> Vec<(usize, usize)> {
    let words = needs.len().div_ceil(64);
    let mut below: Vec<Vec<u64>> = vec![vec![0; words]; needs.len()];
    let mut order: Vec<usize> = (0..needs.len()).collect();
    order.sort_by_key(|&node| layer[node]);
    let mut lines = Vec::new();
    for node in order {
        let mut of: Vec<usize> = needs[node].clone();
        // What is highest first: all that it needs is known by then.
        of.retain(|&need| need < needs.len() && layer[need] < layer[node]);
        of.sort_by_key(|&need| (std::cmp::Reverse(layer[need]), need));
        of.dedup();
        let mut all = vec![0u64; words];
        for need in of {
            if all[need / 64] >> (need % 64) & 1 == 1 {
                continue;
            }
            lines.push((need, node));
            all[need / 64] |= 1 << (need % 64);
            for (sum, more) in all.iter_mut().zip(&below[need]) {
                *sum |= more;
            }
        }
        below[node] = all;
    }
    lines.sort_unstable();
    lines
}

/// What stands in each layer, not in order yet.
fn items(layer: &[usize], lines: &[(usize, usize)]) -> Vec<Vec<Item>> {
    let count = layer.iter().max().map_or(0, |most| most + 1);
    let mut items: Vec<Vec<Item>> = vec![Vec::new(); count];
    for (node, &at) in layer.iter().enumerate() {
        items[at].push(Item::Node(node));
    }
    let mut known = HashSet::new();
    for &(from, to) in lines {
        for (at, of) in items
            .iter_mut()
            .enumerate()
            .take(layer[to])
            .skip(layer[from] + 1)
        {
            if known.insert((at, from)) {
                of.push(Item::Pass(from));
            }
        }
    }
    items
}

/// What is joined from each layer to the next one.
fn joints(layer: &[usize], lines: &[(usize, usize)]) -> Vec<Vec<(Item, Item)>> {
    let count = layer.iter().max().copied().unwrap_or(0);
    let mut joints: Vec<Vec<(Item, Item)>> = vec![Vec::new(); count];
    for &(from, to) in lines {
        let item = |at: usize| match at {
            at if at == layer[from] => Item::Node(from),
            at if at == layer[to] => Item::Node(to),
            _ => Item::Pass(from),
        };
        let crossed = joints.iter_mut().enumerate().take(layer[to]);
        for (at, of) in crossed.skip(layer[from]) {
            of.push((item(at), item(at + 1)));
        }
    }
    for of in &mut joints {
        of.sort_unstable();
        of.dedup();
    }
    joints
}

fn places(of: &[Item]) -> BTreeMap<Item, usize> {
    of.iter()
        .enumerate()
        .map(|(at, &item)| (item, at))
        .collect()
}

/// Orders each layer so that few lines cross, by the means of neighbours' places.
fn sort(items: &mut [Vec<Item>], joints: &[Vec<(Item, Item)>]) {
    let mut best = (crossings(items, joints), items.to_vec());
    for round in 0..ROUNDS {
        let down = round % 2 == 0;
        for step in 1..items.len() {
            let (at, fixed) = match down {
                true => (step, step - 1),
                false => (items.len() - 1 - step, items.len() - step),
            };
            let places = places(&items[fixed]);
            let mut sums: BTreeMap<Item, (usize, usize)> = BTreeMap::new();
            for &(a, b) in &joints[at.min(fixed)] {
                let (mine, other) = if down { (b, a) } else { (a, b) };
                let sum = sums.entry(mine).or_default();
                *sum = (sum.0 + places[&other], sum.1 + 1);
            }
            let before = self::places(&items[at]);
            let mean = |item: &Item| match sums.get(item) {
                Some(&(sum, n)) => sum as f64 / n as f64,
                // What hangs on nothing there stays about where it is.
                None => before[item] as f64,
            };
            items[at].sort_by(|a, b| mean(a).total_cmp(&mean(b)));
        }
        let crossed = crossings(items, joints);
        if crossed < best.0 {
            best = (crossed, items.to_vec());
        }
    }
    items.clone_from_slice(&best.1);
}

/// How often lines cross, counted with a tree of sums.
fn crossings(items: &[Vec<Item>], joints: &[Vec<(Item, Item)>]) -> u64 {
    let mut all = 0;
    for (at, joints) in joints.iter().enumerate() {
        let (left, right) = (places(&items[at]), places(&items[at + 1]));
        let mut pairs: Vec<(usize, usize)> =
            joints.iter().map(|(a, b)| (left[a], right[b])).collect();
        pairs.sort_unstable();
        let mut tree = vec![0u64; items[at + 1].len() + 1];
        for (seen, &(_, place)) in pairs.iter().enumerate() {
            let (mut before, mut i) = (0, place + 1);
            while i > 0 {
                before += tree[i];
                i &= i - 1;
            }
            all += seen as u64 - before;
            let mut i = place + 1;
            while i < tree.len() {
                tree[i] += 1;
                i += i & i.wrapping_neg();
            }
        }
    }
    all
}

/// The row of everything: near to its neighbours, in the order of its layer.
fn rows(
    items: &[Vec<Item>],
    joints: &[Vec<(Item, Item)>],
    tall: usize,
) -> Vec<BTreeMap<Item, usize>> {
    let size = |item: &Item| match item {
        Item::Node(_) => tall as f64,
        Item::Pass(_) => 1.0,
    };
    let mut rows: Vec<BTreeMap<Item, f64>> = Vec::new();
    for of in items {
        let mut next = 0.0;
        let put = of.iter().map(|item| {
            let row = next;
            next += size(item);
            (*item, row)
        });
        rows.push(put.collect());
    }
    for round in 0..ROUNDS {
        let order: Vec<usize> = match round % 2 {
            0 => (0..items.len()).collect(),
            _ => (0..items.len()).rev().collect(),
        };
        for at in order {
            let mut near: BTreeMap<Item, (f64, f64)> = BTreeMap::new();
            let mut pull = |mine: Item, row: f64| {
                let sum = near.entry(mine).or_default();
                *sum = (sum.0 + row, sum.1 + 1.0);
            };
            if let Some(before) = at.checked_sub(1) {
                for &(a, b) in &joints[before] {
                    pull(b, rows[before][&a]);
                }
            }
            for &(a, b) in joints.get(at).into_iter().flatten() {
                pull(a, rows[at + 1][&b]);
            }
            let wanted: Vec<(f64, f64, f64)> = (items[at].iter())
                .map(|item| {
                    let stay = rows[at][item];
                    let row = near.get(item).map_or(stay, |(sum, n)| sum / n);
                    let weight = match item {
                        Item::Node(_) => 1.0,
                        Item::Pass(_) => STRAIGHT,
                    };
                    (row, size(item), weight)
                })
                .collect();
            let settled = settle(&wanted);
            for (item, row) in items[at].iter().zip(settled) {
                rows[at].insert(*item, row);
            }
        }
    }
    let all = rows.iter().flat_map(|of| of.values());
    let least = all.copied().fold(f64::INFINITY, f64::min);
    let whole = |of: &BTreeMap<Item, f64>| {
        let rows = of.iter();
        rows.map(|(&item, row)| (item, (row - least).max(0.0) as usize))
            .collect()
    };
    rows.iter().map(whole).collect()
}

/// Rows as near as can be to those wanted, with so much room for each: whole numbers, the
/// pool of adjacent violators. Each is given as the row wanted, its size and its weight.
fn settle(wanted: &[(f64, f64, f64)]) -> Vec<f64> {
    let mut pools: Vec<(f64, f64, usize)> = Vec::new();
    let mut above = 0.0;
    for &(row, size, weight) in wanted {
        let mut pool = ((row - above) * weight, weight, 1);
        above += size;
        while let Some(last) = pools.pop_if(|last| last.0 / last.1 >= pool.0 / pool.1) {
            pool = (last.0 + pool.0, last.1 + pool.1, last.2 + pool.2);
        }
        pools.push(pool);
    }
    let means = pools
        .into_iter()
        .flat_map(|(sum, weight, n)| std::iter::repeat_n((sum / weight).round(), n));
    let mut above = 0.0;
    let mut rows = Vec::with_capacity(wanted.len());
    for (mean, &(_, size, _)) in means.zip(wanted) {
        rows.push(mean + above);
        above += size;
    }
    rows
}

/// The lines from one item to the next layer: they turn in one column.
struct Net {
    source: usize,
    row: usize,
    ends: Vec<usize>,
}

impl Net {
    fn is_straight(&self) -> bool {
        self.ends.iter().all(|&row| row == self.row)
    }

    fn span(&self) -> (usize, usize) {
        let all = || self.ends.iter().chain([&self.row]);
        let least = all().min().copied().unwrap_or(0);
        (least, all().max().copied().unwrap_or(0))
    }
}

fn nets(
    joints: &[(Item, Item)],
    here: &BTreeMap<Item, usize>,
    next: &BTreeMap<Item, usize>,
) -> Vec<Net> {
    let mut nets: Vec<Net> = Vec::new();
    for (a, b) in joints {
        let (Item::Node(source) | Item::Pass(source)) = *a;
        let row = here[a];
        match nets.iter_mut().find(|net| net.source == source) {
            Some(net) => net.ends.push(next[b]),
            None => nets.push(Net {
                source,
                row,
                ends: vec![next[b]],
            }),
        }
    }
    nets
}

/// The column of each net among those between two layers: none stands on another, and a net
/// turns before one ends that comes to its row, where that can be.
fn tracks(nets: &[Net]) -> Vec<usize> {
    let mut tracks = vec![0; nets.len()];
    let mut taken: Vec<Vec<(usize, usize)>> = Vec::new();
    let mut open: Vec<usize> = (0..nets.len())
        .filter(|&n| !nets[n].is_straight())
        .collect();
    let ends_at = |net: &Net, row: usize| net.ends.contains(&row);
    while !open.is_empty() {
        // One that no other of those left has to turn before.
        let waits = |&n: &usize| {
            let others = open.iter().filter(|&&other| other != n);
            others
                .clone()
                .any(|&other| ends_at(&nets[n], nets[other].row))
        };
        let at = open.iter().position(|n| !waits(n)).unwrap_or(0);
        let n = open.remove(at);
        let (from, to) = nets[n].span();
        let before = (0..nets.len()).filter(|&other| {
            !open.contains(&other)
                && other != n
                && !nets[other].is_straight()
                && ends_at(&nets[n], nets[other].row)
        });
        let least = before.map(|other| tracks[other] + 1).max().unwrap_or(0);
        let free = |of: &Vec<(usize, usize)>| of.iter().all(|&(a, b)| to < a || from > b);
        let track = (least..taken.len())
            .find(|&track| free(&taken[track]))
            .unwrap_or(taken.len().max(least));
        taken.resize(taken.len().max(track + 1), Vec::new());
        taken[track].push((from, to));
        tracks[n] = track;
    }
    tracks
}
