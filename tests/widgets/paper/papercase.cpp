// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "papercase.h"

#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "intake/intake.h"
#include "widgets/paper/pageview.h"
#include "widgets/paper/papertexts.h"

#include <QApplication>
#include <QFile>
#include <QMouseEvent>

namespace LeverArch {

PaperCase::PaperCase() : workspace(file(), pool, clock) {}

Id PaperCase::bring(const QString &name, const QByteArray &pdf)
{
    QFile paper(path(name));
    REQUIRE(paper.open(QIODevice::WriteOnly));
    paper.write(pdf);
    paper.close();
    return import(paper.fileName());
}

Id PaperCase::bringSample(const QString &name)
{
    return import(QStringLiteral(LEVERARCH_SOURCE_DIR "/resources/sample/") + name);
}

Id PaperCase::import(const QString &path)
{
    NoProgress progress;
    const IntakeReport report = must(Intake(file(), pool).run({path}, progress));
    REQUIRE(report.entries.size() == 1);
    REQUIRE(report.entries.first().status == LedgerEntry::Status::Stored);
    return report.entries.first().record;
}

void PaperCase::set(Id record, const char *field, const QVariant &value)
{
    act(QStringLiteral("Set %1").arg(QLatin1String(field)), [&](Stores &stores) {
        return stores.records().setField(record, QLatin1String(field), value);
    });
}

Record PaperCase::record(Id id)
{
    return must(read().records().record(id));
}

QList<Record> PaperCase::all(const char *kind)
{
    RecordQuery query;
    query.kinds = {QLatin1String(kind)};
    return must(read().records().records(must(read().records().find(query))));
}

void dragMouse(PageView &view, const QPointF &from, const QPointF &to)
{
    const auto send = [&](QEvent::Type type, const QPointF &at, Qt::MouseButtons held) {
        const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
        QMouseEvent event(type, at, view.viewport()->mapToGlobal(at), button, held, {});
        QApplication::sendEvent(view.viewport(), &event);
    };
    send(QEvent::MouseButtonPress, from, Qt::LeftButton);
    send(QEvent::MouseMove, (from + to) / 2, Qt::LeftButton);
    send(QEvent::MouseMove, to, Qt::LeftButton);
    send(QEvent::MouseButtonRelease, to, Qt::NoButton);
}

QPointF spotOn(PageView &view, int page, int start)
{
    CaseFileFixture::waitUntil([&] { return view.texts() && view.texts()->page(page); });
    const QList<QRectF> boxes = view.boxesOf({page, start, 1});
    REQUIRE_FALSE(boxes.isEmpty());
    return view.onViewport({page, boxes.first().center()});
}

int offsetOf(PageView &view, int page, const QString &words)
{
    CaseFileFixture::waitUntil([&] { return view.texts() && view.texts()->page(page); });
    const qsizetype at = view.texts()->page(page)->text.text.indexOf(words);
    REQUIRE(at >= 0);
    return int(at);
}

} // namespace LeverArch
