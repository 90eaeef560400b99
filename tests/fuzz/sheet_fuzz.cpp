#include "domain/year/answers/answers.h"
#include "domain/year/answers/answersedit.h"
#include "exchange/reports/zipfile.h"
#include "exchange/sheets/sheetreader.h"
#include "parts.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

const char kRelations[] =
    "<Relationships><Relationship Type=\"/officeDocument\" Target=\"workbook\"/></Relationships>";
const char kParts[] =
    "<Relationships><Relationship Id=\"a\" Type=\"/worksheet\" Target=\"sheet1\"/>"
    "<Relationship Id=\"b\" Type=\"/worksheet\" Target=\"sheet2\"/>"
    "<Relationship Type=\"/sharedStrings\" Target=\"s\"/></Relationships>";
const char kWorkbook[] = "<workbook><sheets><sheet name=\"a\" id=\"a\"/>"
                         "<sheet name=\"b\" id=\"b\"/></sheets></workbook>";

QByteArray packed(const QList<QByteArray> &parts)
{
    return Exchange::zipped({{u"[Content_Types].xml"_s, {}, true},
                             {u"_rels/.rels"_s, kRelations, true},
                             {u"_rels/workbook.rels"_s, kParts, true},
                             {u"workbook"_s, kWorkbook, true},
                             {u"sheet1"_s, parts.value(0), true},
                             {u"sheet2"_s, parts.value(1), true},
                             {u"s"_s, parts.value(2), true}})
        .value();
}

// A plan with the items that were sent out according to the sheet.
Outline planOf(const DepartmentSheet &sheet)
{
    PlanContent content{.details = {.id = PlanId{1}, .year = sheet.year}};
    QSet<NodeId> known;
    for (const SheetItem &item : sheet.items) {
        if (known.contains(item.node))
            continue;
        known.insert(item.node);
        content.nodes.append({.id = item.node, .title = item.text.left(20), .text = item.text});
    }
    return Outline(std::move(content));
}

} // namespace

// The input is a returned sheet as three parts separated by ~~: the form, the hidden sheet of what
// was sent, and the shared strings. All changes that it proposes must be possible.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto sheet = Exchange::readSheet(packed(partsOf(bytes)), u"a.xlsx"_s);
    if (!sheet)
        return 0;
    const Outline outline = planOf(sheet->sent);
    const QDate day(2021, 10, 22);
    QList<AnswerProposal> taken;
    for (const AnswerProposal &one : compareAnswers(outline, {}, {*sheet}, day)) {
        if (isTakenByDefault(one))
            taken.append(one);
    }
    const auto edit = answersEdit(outline, taken, QDateTime(day, QTime(8, 0), Qt::UTC),
                                  FirstNote::Starts);
    (void)edit;
    return 0;
}
