package main

import (
	"fmt"
	"sort"
)

func median(v []float64) float64 {
	s := append([]float64(nil), v...)
	sort.Float64s(s)
	return s[len(s)/2]
}

func header(engines []engine) {
	fmt.Printf("%-18s %-12s", "program", "unit")
	for _, e := range engines {
		fmt.Printf(" %12s", e.name)
	}
	for _, e := range engines[1:] {
		fmt.Printf(" %9s", e.name+"/")
	}
	fmt.Printf("   peak MB\n")
}

// print shows a row: medians, how many times slower each other engine is, and
// the peak memory of each.
func print(name string, row []figures) {
	unit := row[0].unit
	fmt.Printf("%-18s %-12s", name, unit)
	for _, f := range row {
		if f.err != "" {
			fmt.Printf(" %12s", f.err)
			continue
		}
		fmt.Printf(" %12.1f", median(f.values))
	}
	for _, f := range row[1:] {
		if f.err != "" || row[0].err != "" {
			fmt.Printf(" %9s", "")
			continue
		}
		fmt.Printf(" %8.2fx", median(f.values)/median(row[0].values))
	}
	fmt.Print("  ")
	for _, f := range row {
		if f.err == "" && len(f.memory) > 0 {
			fmt.Printf(" %.0f", median(f.memory)/1e6)
		}
	}
	fmt.Println()
}
