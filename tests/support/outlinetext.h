#pragma once

#include "domain/reading/outlinereader.h"

#include <QString>

// A reading as text for comparisons: one line for each thing that was read.
QString outlineText(const Domain::OutlineReading &reading);
