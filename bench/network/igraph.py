"""A task and a file of edges in, how long igraph's C takes for it and what it gives out, as a line of JSON.

The file holds the number of nodes and of edges, then all sources, all targets (unsigned 32 bits) and all weights (doubles).
Each task is done `runs` times, or fewer where these take long; making the graph is not counted.
"""
import json
import random
import sys
from array import array
from time import perf_counter

import igraph

ENOUGH_MS = 40_000


def read_graph(path):
    sizes, sources, targets, weights = array("I"), array("I"), array("I"), array("d")
    with open(path, "rb") as file:
        sizes.fromfile(file, 2)
        sources.fromfile(file, sizes[1])
        targets.fromfile(file, sizes[1])
        weights.fromfile(file, sizes[1])
    graph = igraph.Graph(n=sizes[0], edges=list(zip(sources, targets)))
    return graph, weights.tolist()


def measure(run, runs):
    times = []
    while len(times) < runs and sum(times) < ENOUGH_MS:
        started = perf_counter()
        output = run()
        times.append(1000 * (perf_counter() - started))
    return times, output


def main(path, task, runs, iterations):
    random.seed(1)
    graph, weights = read_graph(path)
    tasks = {
        "leiden": lambda: graph.community_leiden(
            objective_function="modularity", weights=weights, n_iterations=iterations
        ).membership,
        "pagerank": lambda: graph.pagerank(directed=False, weights=weights),
        "betweenness": lambda: graph.betweenness(directed=False),
        "drl": lambda: graph.layout_drl(weights=weights).coords,
    }
    times, output = measure(tasks[task], runs)
    print(json.dumps({"times": times, "output": output}))


main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
