#pragma once

#include <QString>

namespace Models {
class PlanDocument;
}

namespace Widgets {

class ItemPage;
class OutlineCommands;
class PlanHeader;
class PlanPane;

// The plan file that the window shows and the parts that show it, for the window's commands; null
// until a file is opened.
struct ShownFile
{
    Models::PlanDocument *document = nullptr;
    PlanHeader *header = nullptr;
    PlanPane *pane = nullptr;
    ItemPage *page = nullptr;
    OutlineCommands *outline = nullptr;
    bool isGone = false;      // the file is no longer at its path
    bool isAsShipped = false; // it holds the shipped plan untouched, which is not the user's
    QString unopened;         // a file that could not be opened and has earlier versions

    // Stores values being typed in the page.
    void commitEditors() const;
};

} // namespace Widgets
