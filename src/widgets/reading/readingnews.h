#pragma once

#include "domain/reading/outlinereader.h"
#include "widgets/reading/planaddition.h"

namespace Widgets {

// The result of reading in a plan, to be shown after it was added.
struct ReadingNews
{
    QString sentence = {}; // how many nodes were read, and how much was left out
    QList<Domain::LeftOut> leftOut;
};

ReadingNews newsOf(const ReadPlan &plan, const QList<Domain::LeftOut> &leftOut);

} // namespace Widgets
