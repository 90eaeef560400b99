#pragma once

#include "domain/plan/edit.h"
#include "storage/file/planfile.h"

#include <random>

namespace Tests {

// Makes random edits of every kind for what a file holds; the same ones for the same seed and file.
// The file may refuse some of them.
class RandomEdits
{
public:
    explicit RandomEdits(unsigned seed)
        : m_random(seed)
    {}

    struct Made
    {
        Domain::Edit edit;
        QList<Domain::EvidenceContent> contents;
    };
    Made next(const Storage::PlanFile &file);

private:
    int pick(int below) { return std::uniform_int_distribution(0, below - 1)(m_random); }
    Domain::Node someNode(const Storage::PlanFile &file);
    Domain::PlanDetails somePlan(const Storage::PlanFile &file);
    QString words();
    QList<Domain::NamedFigure> figures();

    Domain::Edit fields(const Storage::PlanFile &file);
    Made note(const Storage::PlanFile &file);
    Made evidence(const Storage::PlanFile &file);
    Domain::Edit tree(const Storage::PlanFile &file);
    Domain::Edit move(const Storage::PlanFile &file);
    Domain::Edit details(const Storage::PlanFile &file);
    Domain::Edit wording(const Storage::PlanFile &file);
    Domain::Edit choices(const Storage::PlanFile &file);
    Domain::Edit plan(const Storage::PlanFile &file);

    std::mt19937 m_random;
};

// As dump(), with the evidence.
QString dumpWithEvidence(const Storage::PlanFile &file);

} // namespace Tests
