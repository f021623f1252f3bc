process.stdout.write('startlijn\n')
