#pragma once

// What the calling process has cost so far.
struct ProcessCost
{
    double milliseconds;     // of processor time, of all its threads
    long long peakKilobytes; // resident at the most (VmHWM)
    long long ownKilobytes;  // its own: shared with no other process (Private_*)
};

ProcessCost ownCost();

// Milliseconds of processor time, of all threads.
double processorTime();
