#pragma once

#include "domain/summary/proposals/proseproposals.h"

namespace Domain {

// Item by item (逐项落实情况): how far each is in brackets behind its opening words, then each note
// in a sentence of its own, with its day.
class ItemwiseProposals final : public ProseProposals
{
public:
    using ProseProposals::ProseProposals;

    QString opening() const override;
    QString paragraphOf(const OutlineNode *node) const override;

private:
    QString howFar(const OutlineNode *node) const;
};

} // namespace Domain
