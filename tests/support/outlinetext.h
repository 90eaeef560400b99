#pragma once

#include "domain/reading/outlinereader.h"

#include <QString>

// A reading as text, a line for each thing that was read: for comparing with what is expected.
QString outlineText(const Domain::OutlineReading &reading);
