// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benches.h"
#include "measure.h"

#include <QApplication>
#include <QJsonDocument>
#include <QSysInfo>
#include <QThread>

#include <cstdio>

using namespace LeverArch::Bench;

namespace {

struct Named
{
    const char *name;
    QJsonObject (*run)(const QDir &work);
};

constexpr Named benches[]{
    {"import", importBench},           {"search", searchBench},   {"records", recordsBench},
    {"annotations", annotationsBench}, {"reading", readingBench}, {"stall", stallBench},
    {"mixed", mixedBench},
};

} // namespace

/// leverarch-bench WORKFOLDER [NAME…]: all of them, or those named (after "import" ran once).
int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList typed = application.arguments().mid(1);
    if (typed.isEmpty()) {
        say(QStringLiteral("Use: leverarch-bench WORKFOLDER "
                           "[import|search|records|annotations|reading|stall|mixed]…"));
        return 2;
    }
    const QDir work(typed.first());
    QJsonObject answer{{QStringLiteral("machine"),
                        QJsonObject{{QStringLiteral("cores"), QThread::idealThreadCount()},
                                    {QStringLiteral("kernel"), QSysInfo::kernelVersion()},
                                    {QStringLiteral("system"), QSysInfo::prettyProductName()}}}};
    for (const Named &bench : benches) {
        const QString name = QLatin1String(bench.name);
        if (typed.size() == 1 || typed.contains(name))
            answer.insert(name, bench.run(work));
    }
    const QByteArray json = QJsonDocument(answer).toJson();
    std::fwrite(json.constData(), 1, size_t(json.size()), stdout);
    return 0;
}
