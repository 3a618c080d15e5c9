input: 'VARCHAR',
problem: 'VARCHAR'
