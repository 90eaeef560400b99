#pragma once

#include "domain/summary/reportdocument.h"

// A year's summary of some five pages, its annexes with it: invented, in the shape of real ones.
Domain::ReportDocument sampleReport();
