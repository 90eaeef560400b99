#include "widgets/window/shownfile.h"

#include "widgets/item/itempage.h"

namespace Widgets {

void ShownFile::commitEditors() const
{
    if (page)
        page->commitEditors();
}

} // namespace Widgets
