#pragma once

// Resources that the calling process has used so far.
struct ProcessCost
{
    double milliseconds;     // processor time of all threads
    long long peakKilobytes; // most resident memory (VmHWM)
    long long ownKilobytes;  // memory shared with no other process (Private_*)
};

ProcessCost ownCost();

// Processor time of all threads of the calling process, in milliseconds.
double processorTime();
