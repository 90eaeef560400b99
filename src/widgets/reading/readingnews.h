#pragma once

#include "domain/reading/outlinereader.h"
#include "widgets/reading/planaddition.h"

namespace Widgets {

// What came of reading in a plan, to be told once it is added.
struct ReadingNews
{
    QString sentence = {}; // how much was taken, and how much was left out
    QList<Domain::LeftOut> leftOut = {};
};

ReadingNews newsOf(const ReadPlan &plan, const QList<Domain::LeftOut> &leftOut);

} // namespace Widgets
