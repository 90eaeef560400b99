#pragma once

#include "domain/summary/reportdocument.h"

// An invented annual summary of some five pages with its annexes, shaped like real ones.
Domain::ReportDocument sampleReport();
