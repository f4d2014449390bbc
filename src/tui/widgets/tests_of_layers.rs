//! What holds of a graph in layers, whatever the graph.

use std::collections::HashSet;

use super::layered::{Layered, Stretch};
use crate::template::Draws;

/// A graph by chance: each node needs a few of those before it.
fn graph(nodes: usize, most: usize, seed: u64) -> Vec<Vec<usize>> {
    let mut draws = Draws::new(seed);
    let needs = (0..nodes).map(|node| {
        let count = draws.below(most + 1).min(node);
        (0..count).map(|_| draws.below(node)).collect()
    });
    needs.collect()
}

/// What a node needs, directly or by way of others.
fn all_needs(needs: &[Vec<usize>], node: usize) -> HashSet<usize> {
    let mut found = HashSet::new();
    let mut open = needs[node].clone();
    while let Some(next) = open.pop() {
        if found.insert(next) {
            open.extend(&needs[next]);
        }
    }
    found
}

#[test]
fn nodes_stand_apart_and_behind_what_they_need() {
    for seed in 0..20 {
        let needs = graph(40, 3, seed);
        let layout = Layered::of(&needs, &vec![10; needs.len()], 2);
        let mut taken = HashSet::new();
        for (node, of) in needs.iter().enumerate() {
            let (layer, row) = (layout.layer[node], layout.row[node]);
            assert!(of.iter().all(|&need| layout.layer[need] < layer));
            assert!(taken.insert((layer, row)) && taken.insert((layer, row + 1)));
            assert!(row + 2 <= layout.height);
            assert!(layout.left[layer] + layout.wide[layer] <= layout.width);
            assert!(layout.layers[layer].contains(&node));
        }
    }
}

#[test]
fn what_is_joined_by_lines_is_what_is_needed() {
    for seed in 0..20 {
        let needs = graph(30, 4, seed);
        let layout = Layered::of(&needs, &vec![10; needs.len()], 2);
        let mut drawn: Vec<Vec<usize>> = vec![Vec::new(); needs.len()];
        for &(from, to) in &layout.lines {
            assert!(needs[to].contains(&from), "a line that nobody needs");
            drawn[to].push(from);
        }
        for node in 0..needs.len() {
            assert_eq!(all_needs(&drawn, node), all_needs(&needs, node));
            // None follows from the others.
            for &one in &drawn[node] {
                let mut others = drawn.clone();
                others[node].retain(|&other| other != one);
                assert!(!all_needs(&others, node).contains(&one));
            }
        }
    }
}

#[test]
fn a_line_runs_from_one_node_to_the_other_without_a_gap() {
    for seed in 0..20 {
        let layout = Layered::of(&graph(30, 3, seed), &[10; 30], 2);
        for &(from, to) in &layout.lines {
            let way = layout.stretches((from, to));
            let (first, last) = (way[0].from, way[way.len() - 1].to);
            let layer = layout.layer[from];
            let right = layout.left[layer] + layout.wide[layer] - 1;
            assert_eq!(first, (right, layout.row[from]));
            assert_eq!(last, (layout.left[layout.layer[to]] - 1, layout.row[to]));
            assert!(way.windows(2).all(|two| two[0].to == two[1].from));
            let straight = |s: &Stretch| s.from.0 == s.to.0 || s.from.1 == s.to.1;
            assert!(way.iter().all(straight));
        }
    }
}

/// Lines run beside nodes and never through one, however wide and high they are.
#[test]
fn no_line_runs_through_a_node() {
    for seed in 0..40 {
        let needs = graph(30, 3, seed);
        let columns: Vec<usize> = (0..30).map(|node| 5 + (node * 7 + 3) % 11).collect();
        for tall in 1..4 {
            let layout = Layered::of(&needs, &columns, tall);
            let layers = layout.layers.iter().enumerate();
            assert!(
                layers.clone().all(|(layer, of)| {
                    of.iter().all(|&node| columns[node] <= layout.wide[layer])
                })
            );
            for &(from, to) in &layout.lines {
                for Stretch { from: a, to: b } in layout.stretches((from, to)) {
                    for node in (0..needs.len()).filter(|&node| node != from && node != to) {
                        let (left, row) = (layout.left[layout.layer[node]], layout.row[node]);
                        let wide = layout.wide[layout.layer[node]];
                        let beside = a.0.max(b.0) < left || a.0.min(b.0) >= left + wide;
                        let above_or_below = a.1.max(b.1) < row || a.1.min(b.1) >= row + tall;
                        assert!(beside || above_or_below, "{from} to {to} through {node}");
                    }
                }
            }
        }
    }
}

#[test]
fn no_graph_takes_long() {
    let chain = (0..1_000usize).map(|n| n.checked_sub(1).into_iter().collect());
    let all = (0..400).map(|n| (0..n).collect());
    let halves = (0..600).map(|n| {
        if n < 300 {
            Vec::new()
        } else {
            (0..300).collect()
        }
    });
    for needs in [
        chain.collect(),
        all.collect(),
        halves.collect::<Vec<Vec<usize>>>(),
    ] {
        let layout = Layered::of(&needs, &vec![10; needs.len()], 2);
        assert!(layout.lines.len() <= 4_000);
        assert!(layout.height <= 2 * needs.len() && layout.width < 40 * needs.len());
    }
    let nothing = Layered::of(&[], &[], 2);
    assert_eq!((nothing.width, nothing.height), (0, 0));
}
