#include "domain/summary/notestable.h"

#include "domain/text/characters.h"

using namespace Qt::StringLiterals;

namespace Domain {

ReportTable notesTable(const Outline &outline, const QList<ProgressNote> &notes)
{
    ReportTable table{
        .title = withoutInvisible(outline.plan().organisation).simplified()
                 + u"%1年工作进展记录"_s.arg(outline.plan().year),
        .columns = {
            {u"日期"_s, 13, Qt::AlignHCenter},
            {u"工作要点"_s, 26},
            {u"进展"_s, 42},
            {u"人次"_s, 8, Qt::AlignHCenter},
            {.title = u"记录人"_s, .share = 11, .alignment = Qt::AlignHCenter, .names = true}}};
    for (const ProgressNote &note : notes) {
        const OutlineNode *node = outline.find(note.node);
        table.rows.append(
            {.cells = {note.happenedOn.toString(Qt::ISODate),
                       node ? withoutInvisible(node->heading()).simplified() : QString(), note.text,
                       note.attendance ? QString::number(*note.attendance) : QString(),
                       note.author}});
    }
    return table;
}

} // namespace Domain
