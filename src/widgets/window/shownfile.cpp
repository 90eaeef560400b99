#include "widgets/window/shownfile.h"

#include "widgets/item/itempage.h"
#include "widgets/window/planpane.h"

namespace Widgets {

void ShownFile::commitEditors() const
{
    if (pane)
        pane->commit();
    if (page)
        page->commitEditors();
}

} // namespace Widgets
